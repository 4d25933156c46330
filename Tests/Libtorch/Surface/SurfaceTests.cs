extern alias libtorch;
using System.Text.RegularExpressions;
using Grader.Tests.Torch.Surface;
using NUnit.Framework;
using static VerifyNUnit.Verifier;

namespace Grader.Libtorch.Surface;

/// <summary>The public surfaces of the package and of the managed engine. Nothing native is loaded.</summary>
internal sealed partial class SurfaceTests
{
    private static readonly string[] theirs = [.. SurfaceLines.Of(typeof(libtorch::TorchSharp.torch).Assembly)];
    private static readonly string[] ours = [.. SurfaceLines.Of(typeof(TorchSharp.torch).Assembly)];

    /// <summary>
    /// After a change of the package's version: GRADER_ACCEPT_SNAPSHOTS=1 dotnet test Tests/Libtorch --filter SurfaceTests writes the list.
    /// </summary>
    [Test]
    public Task The_list_beside_the_managed_engine_s_is_the_package_s() =>
        Verify(string.Join('\n', theirs)).UseDirectory("../../../fixtures/golden/torch").UseFileName(PackageSurface.FileName);

    [Test]
    public void The_list_is_named_after_the_package_s_version() =>
        Assert.That(typeof(libtorch::TorchSharp.torch).Assembly.GetName().Version!.ToString(3), Is.EqualTo(PackageSurface.Version));

    [Test]
    public void Everything_public_in_the_managed_engine_is_in_the_package_too() =>
        Assert.That(string.Join('\n', new PackageSurface(theirs).Lacks(ours)), Is.Empty);

    /// <summary>Prints how much more the package has.</summary>
    [Test]
    public void The_package_has_more_names()
    {
        var more = theirs.Except(ours).CountBy(Family).OrderByDescending(family => family.Value).ToList();
        TestContext.Out.WriteLine($"The managed engine has {ours.Length} lines of surface, the package {theirs.Length}; not here:");
        more.ForEach(family => TestContext.Out.WriteLine($"{family.Value,5} {family.Key}"));
        Assert.That(more, Is.Not.Empty);
    }

    /// <summary>The namespace or static class to which a name belongs: torch.nn.functional, torch.Tensor, Modules.</summary>
    private static string Family(string line) => Prefix().Match(line).Groups["family"].Value;

    [GeneratedRegex(@"^TorchSharp\.(?<family>torch(\.Tensor\b|(\.[a-z_]+(?=\.))*)|\w+)")]
    private static partial Regex Prefix();
}
