using Microsoft.AspNetCore.Http;

namespace Grader.Review;

/// <summary>The page itself: HTML, style sheet and scripts, which lie in this assembly.</summary>
internal static class PageFiles
{
    private const string Folder = "Files/";

    private static readonly Dictionary<string, string> types = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>Path below the address, and content, of every file.</summary>
    private static readonly Dictionary<string, byte[]> contents = typeof(PageFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).ToDictionary(name => name[Folder.Length..], Read);

    /// <summary>Sends a file of the page; "index.html" for the empty path.</summary>
    public static async Task Send(HttpContext context)
    {
        var path = context.Request.Path.Value?.TrimStart('/') is { Length: > 0 } given ? given : "index.html";
        if (!contents.TryGetValue(path, out var content))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = types[Path.GetExtension(path)];
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream(name)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
