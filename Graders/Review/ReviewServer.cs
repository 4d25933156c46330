using System.Net;
using Grader.Review.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Grader.Review;

/// <summary>The web server of <c>grader review</c>: listens on this computer only, and answers only who knows its whole address.</summary>
public sealed class ReviewServer : IAsyncDisposable
{
    private const int MaxRequestBytes = 1_000_000;

    private readonly WebApplication application;

    private ReviewServer(WebApplication application, Uri address) => (this.application, Address) = (application, address);

    /// <summary>Where the page is; its path is the secret.</summary>
    public Uri Address { get; }

    /// <summary>Starts to listen.</summary>
    /// <param name="desk">What is marked.</param>
    /// <param name="token">The secret part of the address.</param>
    /// <param name="port">Where to listen; 0 for any free port.</param>
    /// <exception cref="IOException">Another program listens there.</exception>
    public static async Task<ReviewServer> Start(IReviewDesk desk, string token, int port)
    {
        var application = Build(desk, token, port);
        try
        {
            await application.StartAsync();
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }

        var listening = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new ReviewServer(application, new Uri($"{listening}/{token}/"));
    }

    /// <summary>Ends it; requests that have come in are answered.</summary>
    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }

    private static WebApplication Build(IReviewDesk desk, string token, int port)
    {
        // An empty builder reads no settings file and no environment variable: nothing can make it listen elsewhere.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var application = builder.Build();
        var guard = new AddressGuard(token);
        application.Use((context, next) => guard.Check(context, () => next(context)));
        application.UseRouting(); // After the guard, which takes the token off the path.
        new ReviewApi(desk).Map(application);
        return application;
    }
}
