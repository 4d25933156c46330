using System.Net;
using System.Text;
using FluentAssertions;
using Grader.Grading.Desk;
using Grader.Grading.Output;
using Grader.Review;
using NUnit.Framework;
using static Grader.Tests.Cli.Commands.GradedToy;

namespace Grader.Tests.Cli.Review;

public sealed class ReviewServerTests
{
    [Test]
    public async Task The_page_its_files_and_the_marks_are_served_on_this_computer_only()
    {
        using var scratch = Graded();
        await using var server = await ReviewServer.Start(new ReviewDesk(new OutputFolder(scratch["out"])), "token", port: 0);
        using var client = new HttpClient { BaseAddress = server.Address };
        async Task<HttpStatusCode> Put(string path, string json)
        {
            using var content = new StringContent(json, Encoding.UTF8, "application/json");
            return (await client.PutAsync(path, content)).StatusCode;
        }

        server.Address.Host.Should().Be("127.0.0.1");
        (await client.GetStringAsync("")).Should().Contain("<title>Review</title>");
        (await client.GetAsync("js/app.js")).Content.Headers.ContentType!.MediaType.Should().Be("text/javascript");
        (await client.GetStringAsync("api/sheet")).Should().Contain("\"id\":\"toy.1/1\"");

        const string Mark = """{ "version": "", "given": "2", "comment": "Fine" }""";
        (await Put("api/hand-ins/anna/items/toy.1/1", Mark)).Should().Be(HttpStatusCode.OK);
        (await Put("api/hand-ins/anna/items/toy.1/1", Mark.Replace("Fine", "Good", StringComparison.Ordinal)))
            .Should().Be(HttpStatusCode.Conflict);
        (await Put("api/hand-ins/anna/items/toy.1/9", Mark)).Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Put("api/hand-ins/anna/checks/A", "{}")).Should().Be(HttpStatusCode.BadRequest);

        var marks = await client.GetAsync("api/marks");
        (await marks.Content.ReadAsStringAsync()).Should().Contain("\"comment\":\"Fine\"");
        client.DefaultRequestHeaders.IfNoneMatch.Add(marks.Headers.ETag!);
        (await client.GetAsync("api/marks")).StatusCode.Should().Be(HttpStatusCode.NotModified);

        var file = await client.GetAsync("api/hand-ins/bob/files/Elbo.cs");
        file.Content.Headers.ContentType!.MediaType.Should().Be("text/plain", "a browser must not run what was handed in");
        (await file.Content.ReadAsStringAsync()).Should().Be("class Elbo; // wrong");
        foreach (var other in new[] { "api/hand-ins/bob/files/..%2F..%2Fkey", "api/hand-ins/carl", "api/other", "js/../review.token" })
            (await client.GetAsync(other)).StatusCode.Should().Be(HttpStatusCode.NotFound, other);
        (await client.GetAsync(new Uri(server.Address, "/api/sheet"))).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
