using NUnit.Framework;
using VerifyTests;
using static VerifyNUnit.Verifier;

namespace Grader.Tests.Snapshots;

internal sealed class VerifierTests
{
    [Test]
    public Task A_text_equal_to_its_snapshot_passes() => Verify("one\r\ntwo ᾱ\n");

    [Test]
    public async Task A_comparison_can_be_awaited() => await Verify(Task.FromResult("awaited"), "md");

    [TestCase("a/b", 2)]
    public Task Arguments_are_part_of_the_name(string text, int count) => Verify($"{text} {count}");

    [Test]
    public Task A_snapshot_can_lie_elsewhere() => Verify("elsewhere").UseDirectory("Elsewhere").UseFileName("Named");

    [Test]
    public Task An_exception_is_compared_by_its_type_and_message() => Throws(() => throw new InvalidOperationException("Out of order."));

    [Test]
    public void Code_that_throws_nothing_has_no_exception_to_compare() =>
        Assert.That(
            async () => await Throws(() => { }),
            NUnit.Framework.Throws.TypeOf<VerifyException>().With.Message.EqualTo("Did not throw."));

    [Test]
    public async Task Nothing_is_compared_before_it_is_awaited()
    {
        using var folder = new SnapshotFolder();
        _ = Verify("never").UseDirectory(folder.Path);
        await Task.Yield();
        Assert.That(folder.Files, Is.Empty);
    }
}
