using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Grader.Review;

/// <summary>
/// Lets in only who knows the address. Every path begins with a random token, and it is taken off here. There is no cookie: one for
/// 127.0.0.1 would be sent to whatever else listens there, and would come along with requests of foreign pages.
/// </summary>
/// <param name="token">The secret part of the address.</param>
internal sealed class AddressGuard(string token)
{
    /// <summary>Scripts and styles are this server's own files; other pages cannot embed this one.</summary>
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    // A name that leads here is not enough: a foreign page's own name may have been redirected to this computer.
    private static readonly string[] hosts = ["127.0.0.1", "localhost"];

    private readonly byte[] digest = Digest(token);

    /// <summary>Answers 404 or 403 to whoever has no business here, else goes on.</summary>
    public async Task Check(HttpContext context, Func<Task> next)
    {
        Protect(context.Response.Headers);
        if (!hosts.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase) || !TakeToken(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await context.Response.WriteAsync("There is nothing here. Use the whole address that \"grader review\" printed.\n");
        }
        else if (!context.Request.Path.HasValue)
        {
            context.Response.Redirect(context.Request.PathBase + "/"); // The page names its files relative to this.
        }
        else if (ComesFromElsewhere(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            await next();
        }
    }

    /// <summary>Moves the token from the path to the base path, or returns false where it is missing or another.</summary>
    private bool TakeToken(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        var end = path.IndexOf('/', Math.Min(1, path.Length));
        var given = path[..(end < 0 ? path.Length : end)];
        // Digests have one length, so that the time of the comparison tells nothing.
        if (!CryptographicOperations.FixedTimeEquals(Digest(given.TrimStart('/')), digest))
            return false;
        request.PathBase = request.PathBase.Add(given);
        request.Path = path[given.Length..];
        return true;
    }

    /// <summary>True where a browser says that a page of another origin asks; links that a person follows may come from anywhere.</summary>
    private static bool ComesFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
        && !(HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate");

    private static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
