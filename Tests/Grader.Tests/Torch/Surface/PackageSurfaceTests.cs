using NUnit.Framework;

namespace Grader.Tests.Torch.Surface;

/// <summary>
/// Contracts, wire and worker are compiled against the managed engine and run with TorchSharp too, so everything public here must be there
/// in the same form.
/// </summary>
internal sealed class PackageSurfaceTests
{
    [Test]
    public void Everything_public_in_the_managed_engine_is_in_TorchSharp_too()
    {
        var missing = PackageSurface.Load().Lacks(SurfaceLines.Of(typeof(TorchSharp.torch).Assembly));
        Assert.That(string.Join('\n', missing), Is.Empty, "look the names up in the list beside this engine's, or make them internal");
    }

    [TestCase("T.A class : T.Base, IDisposable")]
    [TestCase("T.A class : T.Root`1<int>")]
    [TestCase("T.A class")]
    [TestCase("T.A.f method (int x) : int")]
    [TestCase("T.A.g method () : T1")]
    public void What_is_declared_or_inherited_is_offered(string line) => Assert.That(Package.Offers(line), Is.True);

    [TestCase("T.A sealed class")]
    [TestCase("T.A class : T.Other")]
    [TestCase("T.A class : T.Base, IEnumerable")]
    [TestCase("T.A.f method (int y) : int")]
    [TestCase("T.A.f static method (int x) : int")]
    [TestCase("T.B class")]
    public void Another_form_is_not_offered(string line) => Assert.That(Package.Offers(line), Is.False);

    [Test]
    public void The_names_are_those_of_types_and_members_without_the_number_of_generic_parameters() =>
        Assert.That(Package.Names, Is.EquivalentTo(["T.A", "T.A.f", "T.Base", "T.Root", "T.Root.g"]));

    private static PackageSurface Package => new(
    [
        "T.A class : T.Base, IDisposable, IList<(int, int)>",
        "T.A.f method (int x) : int",
        "T.Base abstract class : T.Root`1<int>, IDisposable",
        "T.Root`1 class",
        "T.Root`1.g method () : T1",
    ]);
}
