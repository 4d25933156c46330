using Grader.Wire;
using NUnit.Framework;

namespace Grader.Tests.Wire;

/// <summary>Frames are found in a stream of bytes, however these arrive.</summary>
internal sealed class FrameStreamTests
{
    // Larger than the buffer at first, then larger than the one that is kept, then small again.
    private static readonly int[] lengths = [1, 70, 5000, (4 << 20) + 1, 3, 4096, 2];

    [TestCase(int.MaxValue)]
    [TestCase(4097)]
    [TestCase(1 << 20)]
    public void Frames_are_received_one_by_one_however_many_bytes_a_read_brings(int perRead)
    {
        var frames = new FrameStream(new SlowStream(Framed(lengths), perRead), Stream.Null);

        foreach (var length in lengths)
            Assert.That(frames.Receive().ToArray().SequenceEqual(Content(length)), $"the frame of {length} bytes");
        Assert.That(() => frames.Receive(), Throws.TypeOf<EndOfStreamException>());
    }

    [Test]
    public void Small_frames_survive_reads_of_one_byte()
    {
        var frames = new FrameStream(new SlowStream(Framed(3, 200, 1), 1), Stream.Null);

        foreach (var length in (int[])[3, 200, 1])
            Assert.That(frames.Receive().ToArray(), Is.EqualTo(Content(length)));
    }

    [Test]
    public void Waiting_frames_are_brought_by_one_read()
    {
        var input = new SlowStream(Framed(10, 20, 30), int.MaxValue);
        var frames = new FrameStream(input, Stream.Null);

        for (var i = 0; i < 3; i++)
            frames.Receive();

        Assert.That(input.Reads, Is.EqualTo(1));
    }

    [Test]
    public void A_stream_that_ends_within_a_frame_has_ended()
    {
        var frames = new FrameStream(new MemoryStream(Framed(100)[..50]), Stream.Null);

        Assert.That(() => frames.Receive(), Throws.TypeOf<EndOfStreamException>());
    }

    private static byte[] Framed(params int[] lengths) =>
        [.. lengths.SelectMany(length => BitConverter.GetBytes(length).Concat(Content(length)))];

    private static byte[] Content(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        return content;
    }

    private sealed class SlowStream(byte[] content, int perRead) : MemoryStream(content)
    {
        public int Reads { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Reads++;
            return base.Read(buffer, offset, Math.Min(count, perRead));
        }
    }
}
