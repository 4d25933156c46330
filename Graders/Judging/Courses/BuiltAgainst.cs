using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Grader.Judging.Courses;

/// <summary>Compares what checks call of the grader with what the grader has.</summary>
internal static class BuiltAgainst
{
    /// <summary>Makes sure that every member of the grader that an assembly names is there.</summary>
    /// <exception cref="CourseException">One is not: the assembly was built against another version.</exception>
    public static void Require(Assembly checks)
    {
        using var file = File.OpenRead(checks.Location);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        foreach (var handle in metadata.MemberReferences.Where(handle => IsOfGrader(metadata, metadata.GetMemberReference(handle))))
        {
            try
            {
                checks.ManifestModule.ResolveMember(MetadataTokens.GetToken(handle));
            }
            catch (Exception missing) when (missing is MissingMemberException or TypeLoadException or FileNotFoundException)
            {
                throw new CourseException(
                    $"{checks.Location} was built against another version of the grader: {missing.Message} "
                    + "Build the course again, with the packages of this grader: \"grader new-course --packages\" brings them.", missing);
            }
        }
    }

    private static bool IsOfGrader(MetadataReader metadata, MemberReference member) =>
        member.Parent.Kind == HandleKind.TypeReference
        && metadata.GetTypeReference((TypeReferenceHandle)member.Parent).ResolutionScope is { Kind: HandleKind.AssemblyReference } scope
        && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name)
            .StartsWith("Grader.", StringComparison.Ordinal);
}
