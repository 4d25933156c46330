namespace Grader.Intake;

/// <summary>Reads no more than a limit of a stream, which may be longer than it claims.</summary>
internal sealed class LimitedStream(Stream inner, long limit) : Stream
{
    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="IntakeException">There is more.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var now = inner.Read(buffer, offset, count);
        if ((read += now) > limit)
            throw new IntakeException($"the archive unpacks to more than {limit / 1e6:0.#} MB; hand in the sources alone.");
        return now;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
