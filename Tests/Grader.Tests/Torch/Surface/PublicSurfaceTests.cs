using System.Reflection;
using NUnit.Framework;
using static VerifyNUnit.Verifier;

namespace Grader.Tests.Torch.Surface;

internal sealed class PublicSurfaceTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>
    /// A new line in this snapshot is a promise that TorchSharp has the name too, with the same parameters: look it up before accepting it.
    /// </summary>
    [Test]
    public Task The_engine_offers_these_names_and_no_others()
    {
        var names = typeof(TorchSharp.torch).Assembly.GetExportedTypes().SelectMany(Names).Distinct().Order(StringComparer.Ordinal);
        return Verify(string.Join('\n', names)).UseDirectory("../../../../fixtures/golden/torch").UseFileName("surface");
    }

    /// <summary>
    /// "TorchSharp.torch.Tensor.sum" for each member; accessors are listed as their property, and operators are left out.
    /// </summary>
    private static IEnumerable<string> Names(Type type) => type.GetMembers(Declared)
        .Where(member => member is not (Type or MethodBase { IsSpecialName: true } or FieldInfo { IsSpecialName: true }))
        .Select(member => $"{Name(type)}.{member.Name}")
        .Append(Name(type));

    private static string Name(Type type) => type.FullName!.Replace('+', '.');
}
