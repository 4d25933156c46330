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

    [TestCase("TorchSharp.A class : TorchSharp.Base, IDisposable")]
    [TestCase("TorchSharp.A class : TorchSharp.Root`1<int>")]
    [TestCase("TorchSharp.A class")]
    [TestCase("TorchSharp.A.f method (int x) : int")]
    [TestCase("TorchSharp.A.g method () : T1")]
    public void What_is_declared_or_inherited_is_offered(string line) => Assert.That(Package.Offers(line), Is.True);

    [TestCase("TorchSharp.A sealed class")]
    [TestCase("TorchSharp.A class : TorchSharp.Other")]
    [TestCase("TorchSharp.A class : TorchSharp.Base, IEnumerable")]
    [TestCase("TorchSharp.A.f method (int y) : int")]
    [TestCase("TorchSharp.A.f static method (int x) : int")]
    [TestCase("TorchSharp.B class")]
    public void Another_form_is_not_offered(string line) => Assert.That(Package.Offers(line), Is.False);

    [Test]
    public void The_names_are_those_of_types_and_members_without_the_number_of_generic_parameters() =>
        Assert.That(
            Package.Names,
            Is.EquivalentTo(["TorchSharp.A", "TorchSharp.A.f", "TorchSharp.Base", "TorchSharp.Root", "TorchSharp.Root.g"]));

    private static PackageSurface Package => new(
    [
        "TorchSharp.A class : TorchSharp.Base, IDisposable, IList<(int, int)>",
        "TorchSharp.A.f method (int x) : int",
        "TorchSharp.Base abstract class : TorchSharp.Root`1<int>, IDisposable",
        "TorchSharp.Root`1 class",
        "TorchSharp.Root`1.g method () : T1",
    ]);
}
