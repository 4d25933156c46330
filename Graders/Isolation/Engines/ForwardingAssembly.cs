using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Grader.Isolation;

/// <summary>
/// An assembly under another one's name that passes each of its public types on to a third. Whatever was compiled against the first
/// then runs on the third without being compiled again, as long as it uses nothing that the third lacks.
/// </summary>
internal static class ForwardingAssembly
{
    /// <summary>In the table of exported types: the type is in another assembly.</summary>
    private const TypeAttributes Forwarder = (TypeAttributes)0x00200000;

    /// <summary>Makes the assembly.</summary>
    /// <param name="replaced">The assembly whose name and public types it has.</param>
    /// <param name="target">Where these types are.</param>
    public static byte[] Make(Assembly replaced, AssemblyName target)
    {
        var metadata = new MetadataBuilder();
        var name = replaced.GetName();
        metadata.AddModule(0, metadata.GetOrAddString($"{name.Name}.dll"), metadata.GetOrAddGuid(Identity(replaced)), default, default);
        metadata.AddAssembly(
            metadata.GetOrAddString(name.Name!), name.Version!, default, default, default, AssemblyHashAlgorithm.None);
        metadata.AddTypeDefinition(
            default, default, metadata.GetOrAddString("<Module>"), default,
            MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var scope = metadata.AddAssemblyReference(
            metadata.GetOrAddString(target.Name!), target.Version!, default,
            metadata.GetOrAddBlob(target.GetPublicKeyToken() ?? []), default, default);
        foreach (var type in replaced.GetExportedTypes().Where(type => !type.IsNested))
            AddForwarder(metadata, type, Forwarder, scope);

        var image = new BlobBuilder();
        new ManagedPEBuilder(
            PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), new BlobBuilder(), flags: CorFlags.ILOnly)
            .Serialize(image);
        return image.ToArray();
    }

    /// <summary>A type within another one is found where that one is.</summary>
    private static void AddForwarder(MetadataBuilder metadata, Type type, TypeAttributes attributes, EntityHandle implementation)
    {
        var space = type.IsNested ? default : metadata.GetOrAddString(type.Namespace!);
        var added = metadata.AddExportedType(attributes, space, metadata.GetOrAddString(type.Name), implementation, typeDefinitionId: 0);
        foreach (var nested in type.GetNestedTypes())
            AddForwarder(metadata, nested, default, added);
    }

    private static Guid Identity(Assembly replaced) => replaced.ManifestModule.ModuleVersionId;
}
