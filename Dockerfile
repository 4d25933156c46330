# The grader with nothing else:
#
#   docker build -t grader --build-arg COMMIT="$(git rev-parse HEAD)" .
#   docker run --rm --network none --user "$(id -u)" -v "$PWD:/work" grader grade week3.zip --sheet dtu --out graded
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
ARG COMMIT=""
RUN dotnet publish Graders/Cli -o /grader -p:SourceRevisionId="$COMMIT"

# With ASP.NET Core, for "grader review". Workers are confined by the kernel of the host, which "grader doctor" looks at.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /grader /grader
# Whoever --user names may have no home: temporary files are all that the grader writes outside of the mounted folder.
ENV HOME=/tmp LANG=C.UTF-8
WORKDIR /work
USER $APP_UID
ENTRYPOINT ["dotnet", "/grader/grader.dll"]
