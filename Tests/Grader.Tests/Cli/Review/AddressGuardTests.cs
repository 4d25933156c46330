using FluentAssertions;
using Grader.Review;
using Microsoft.AspNetCore.Http;
using NUnit.Framework;

namespace Grader.Tests.Cli.Review;

public sealed class AddressGuardTests
{
    private const string Token = "5ec2e7";

    [TestCase("127.0.0.1:8000", "/5ec2e7/api/sheet", 200, TestName = "The whole address is let in")]
    [TestCase("localhost:9000", "/5ec2e7/", 200, TestName = "So is another port, which a tunnel may have")]
    [TestCase("127.0.0.1:8000", "/5ec2e7", 302, TestName = "The slash at the end is added")]
    [TestCase("127.0.0.1:8000", "/", 404, TestName = "Nobody gets in without the token")]
    [TestCase("127.0.0.1:8000", "/5ec2e/api/sheet", 404, TestName = "Nor with a part of it")]
    [TestCase("127.0.0.1:8000", "/5ec2e77/api/sheet", 404, TestName = "Nor with more")]
    [TestCase("127.0.0.1:8000", "//5ec2e7/api/sheet", 404, TestName = "Nor with the token further on")]
    [TestCase("evil.example", "/5ec2e7/api/sheet", 404, TestName = "Nor under a name that leads here")]
    public async Task Only_who_knows_the_address_is_let_in(string host, string path, int status) =>
        (await Status(host, path)).Should().Be(status);

    [TestCase("cross-site", "GET", "cors", 403)]
    [TestCase("cross-site", "PUT", "navigate", 403)]
    [TestCase("same-site", "GET", "no-cors", 403)]
    [TestCase("cross-site", "GET", "navigate", 200)]
    [TestCase("same-origin", "PUT", "cors", 200)]
    public async Task Pages_of_other_origins_can_only_link_here(string site, string method, string mode, int status) =>
        (await Status("127.0.0.1", "/5ec2e7/api/marks", request =>
        {
            request.Method = method;
            request.Headers["Sec-Fetch-Site"] = site;
            request.Headers["Sec-Fetch-Mode"] = mode;
        })).Should().Be(status);

    [Test]
    public async Task The_token_is_taken_off_the_path_and_answers_are_neither_kept_nor_run_foreign_scripts()
    {
        var context = new DefaultHttpContext();
        context.Request.Host = new("127.0.0.1");
        context.Request.Path = "/5ec2e7/api/sheet";

        await new AddressGuard(Token).Check(context, () => Task.CompletedTask);

        (context.Request.PathBase.Value, context.Request.Path.Value).Should().Be(("/5ec2e7", "/api/sheet"));
        context.Response.Headers.CacheControl.ToString().Should().Be("no-store");
        context.Response.Headers.ContentSecurityPolicy.ToString().Should().StartWith("default-src 'none'; script-src 'self';");
        context.Response.Headers.Should().NotContainKey("Access-Control-Allow-Origin");
    }

    private static async Task<int> Status(string host, string path, Action<HttpRequest>? with = null)
    {
        var context = new DefaultHttpContext();
        (context.Request.Method, context.Request.Host, context.Request.Path) = ("GET", new(host), path);
        with?.Invoke(context.Request);
        await new AddressGuard(Token).Check(context, () => Task.CompletedTask);
        return context.Response.StatusCode;
    }
}
