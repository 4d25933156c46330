using System.IO.Pipes;

namespace Grader.Isolation;

/// <summary>The three pipes of a child. All ends are closed with it, and those that were made where another cannot be.</summary>
internal sealed class ChildPipes : IDisposable
{
    private readonly List<AnonymousPipeServerStream> made = [];

    /// <summary>Makes the pipes.</summary>
    public ChildPipes()
    {
        try
        {
            (Input, Output, Error) = (Made(PipeDirection.Out), Made(PipeDirection.In), Made(PipeDirection.In));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What is written here, the child reads.</summary>
    public Stream Input { get; }

    /// <summary>What the child writes to standard output.</summary>
    public Stream Output { get; }

    /// <summary>What the child writes to standard error.</summary>
    public Stream Error { get; }

    /// <summary>The descriptors that become the child's standard input, output and error.</summary>
    public IReadOnlyList<int> OfChild => [.. made.Select(pipe => (int)pipe.ClientSafePipeHandle.DangerousGetHandle())];

    /// <summary>Closes the child's ends here, so that the streams end with the child.</summary>
    public void CloseChildEnds() => made.ForEach(pipe => pipe.DisposeLocalCopyOfClientHandle());

    /// <inheritdoc/>
    public void Dispose()
    {
        CloseChildEnds();
        made.ForEach(pipe => pipe.Dispose());
    }

    private AnonymousPipeServerStream Made(PipeDirection direction)
    {
        var pipe = new AnonymousPipeServerStream(direction);
        made.Add(pipe);
        return pipe;
    }
}
