using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Grader.Review.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grader.Review;

/// <summary>What the page asks for, and what it writes.</summary>
/// <param name="desk">The grading.</param>
internal sealed class ReviewApi(IReviewDesk desk)
{
    /// <summary>What was handed in may run nothing; the browser's own reader of PDF is a plug-in with a style.</summary>
    private const string FilePolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    /// <summary>Adds the addresses to an application. Whatever is none of them is a file of the page.</summary>
    public void Map(IEndpointRouteBuilder application)
    {
        application.MapGet("/api/sheet", context => Send(context, desk.Sheet(), ReviewJson.Default.ReviewSheet));
        application.MapGet("/api/marks", context => Send(context, desk.Marks(), ReviewJson.Default.IReadOnlyListReviewMarks));
        application.MapGet("/api/hand-ins/{handIn}",
            context => Send(context, desk.HandIn(Part(context, "handIn")), ReviewJson.Default.ReviewHandIn));
        application.MapGet("/api/hand-ins/{handIn}/files/{name}", SendFile);
        application.MapPut("/api/hand-ins/{handIn}/items/{**id}", context => Save(context, MarkKind.Item));
        application.MapPut("/api/hand-ins/{handIn}/checks/{**id}", context => Save(context, MarkKind.Check));
        application.MapPut("/api/hand-ins/{handIn}/lines/{**id}", context => Save(context, MarkKind.Line));
        application.MapPut("/api/hand-ins/{handIn}/answers/{**id}", context => Save(context, MarkKind.Complaint));
        application.MapGet("/{**path}", PageFiles.Send);
    }

    /// <summary>Sends a value with its fingerprint: a page that asks again and again is told when nothing has changed.</summary>
    private static async Task Send<T>(HttpContext context, T? value, JsonTypeInfo<T> form) where T : class
    {
        if (value is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(value, form);
        var fingerprint = $"\"{Convert.ToHexStringLower(SHA256.HashData(json))[..16]}\"";
        context.Response.Headers.ETag = fingerprint;
        if (context.Request.Headers.IfNoneMatch == fingerprint)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
    }

    private async Task Save(HttpContext context, MarkKind kind)
    {
        try
        {
            var change = await context.Request.ReadFromJsonAsync(ReviewJson.Default.MarkChange, context.RequestAborted);
            var answer = desk.Save(new(Part(context, "handIn"), kind, Part(context, "id")), change!);
            context.Response.StatusCode = answer.Result switch
            {
                SaveResult.Saved => StatusCodes.Status200OK,
                SaveResult.Conflict => StatusCodes.Status409Conflict,
                _ => StatusCodes.Status422UnprocessableEntity,
            };
            await context.Response.WriteAsJsonAsync(answer, ReviewJson.Default.SaveAnswer, cancellationToken: context.RequestAborted);
        }
        catch (Exception foreign) when (foreign is JsonException or InvalidOperationException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private async Task SendFile(HttpContext context)
    {
        if (desk.File(Part(context, "handIn"), Part(context, "name")) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.Headers.ContentSecurityPolicy = FilePolicy;
        context.Response.ContentType = file.Kind switch
        {
            FileKind.Text => "text/plain; charset=utf-8",
            FileKind.Pdf => "application/pdf",
            FileKind.Picture when Path.GetExtension(file.Path).Equals(".png", StringComparison.OrdinalIgnoreCase) => "image/png",
            FileKind.Picture => "image/jpeg",
            _ => "application/octet-stream",
        };
        await context.Response.SendFileAsync(file.Path, context.RequestAborted);
    }

    private static string Part(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;
}
