using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Grader.Judging.Courses;

/// <summary>
/// Identifies the build of an assembly without loading it. Builds are deterministic, so it changes exactly when the code does.
/// </summary>
public static class ModuleIdentity
{
    /// <summary>The name, and the version id of the module.</summary>
    public static string Of(string path)
    {
        using var file = File.OpenRead(path);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return AssemblyName.GetAssemblyName(path).Name + metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
