using static TorchSharp.torch;

namespace Grader.Tests;

/// <summary>
/// As long as it lives, the calling code has a default generator of its own: trainings seed it, and those of other tests must not be seen.
/// </summary>
internal sealed class OwnGenerator : IDisposable
{
    private readonly Generator? before = Generator.Own;

    public OwnGenerator() => Generator.Own = new Generator();

    public void Dispose() => Generator.Own = before;
}
