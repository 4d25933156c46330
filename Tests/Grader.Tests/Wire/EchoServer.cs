using Grader.Wire;

namespace Grader.Tests.Wire;

/// <summary>Serves <see cref="Everything"/> for whoever has loaded this assembly once more, on another engine.</summary>
internal static class EchoServer
{
    /// <summary>Serves until the stream ends.</summary>
    public static void Serve(Stream input, Stream output)
    {
        using (output)
            new Endpoint(input, output, new TestPolicy(mayCallAnytime: false)).Serve<IEverything>(new Everything());
    }
}
