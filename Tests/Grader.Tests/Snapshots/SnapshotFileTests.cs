using NUnit.Framework;
using VerifyTests;

namespace Grader.Tests.Snapshots;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SnapshotFileTests : IDisposable
{
    private const string Verified = "Some.Name.verified.txt";
    private const string Received = "Some.Name.received.txt";

    private readonly SnapshotFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void A_missing_snapshot_fails_and_leaves_what_was_received()
    {
        Assert.That(Difference("new text"), Does.StartWith(
            $"Directory: {folder.Path}\n"
            + $"New:\n  - Received: {Received}\n    Verified: {Verified}\n\n"
            + $"FileContent:\n\nNew:\n\nReceived: {Received}\nnew text\n"));
        Assert.That(folder.Read(Received), Is.EqualTo("new text"));
    }

    [Test]
    public void A_difference_fails_and_shows_the_first_lines_that_differ()
    {
        folder.Write(Verified, "same\nold\nend");
        var message = Difference("same\nnew\nend");
        Assert.That(message, Does.Contain($"\nNotEqual:\n  - Received: {Received}\n    Verified: {Verified}\n"));
        Assert.That(message, Does.Contain("First difference in line 2 (- verified, + received):\n- old\n- end\n+ new\n+ end\n"));
    }

    [Test]
    public void A_long_difference_is_cut()
    {
        folder.Write(Verified, "");
        Assert.That(Difference(string.Join('\n', Enumerable.Range(1, 100))), Does.Contain("\n+ 8\n+ … and 92 more lines\n"));
    }

    [TestCase("one ")]
    [TestCase("one\n")]
    [TestCase("One")]
    public void The_smallest_difference_counts(string received)
    {
        folder.Write(Verified, "one");
        Assert.That(Difference(received), Does.Contain("NotEqual:"));
    }

    [Test]
    public void A_byte_order_mark_and_Windows_line_ends_in_the_snapshot_do_not_matter()
    {
        folder.Write(Verified, "\uFEFFone\r\ntwo");
        Assert.That(() => Compare("one\ntwo"), Throws.Nothing);
    }

    [Test]
    public void A_later_success_removes_what_was_received()
    {
        folder.Write(Verified, "one");
        folder.Write(Received, "two");
        Compare("one");
        Assert.That(folder.Files, Is.EqualTo(new[] { Verified }));
    }

    [Test]
    public void Accepting_writes_the_snapshot_in_UTF8_with_line_feeds_and_no_mark()
    {
        folder.Write(Received, "left over");
        Compare("ᾱ\r\nend", accept: true);
        Assert.That(folder.Files, Is.EqualTo(new[] { Verified }));
        Assert.That(File.ReadAllBytes(Path.Combine(folder.Path, Verified)), Is.EqualTo("ᾱ\nend"u8.ToArray()));
    }

    private void Compare(string text, bool accept = false) => new SnapshotFile(folder.Path, "Some.Name", "txt").Compare(text, accept);

    private string Difference(string text) => Assert.Throws<VerifyException>(() => Compare(text))!.Message.ReplaceLineEndings("\n");
}
