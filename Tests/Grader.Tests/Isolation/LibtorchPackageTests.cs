using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using FluentAssertions;
using Grader.Authoring.Packages;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

/// <summary>What is known of the package TorchSharp where it is not installed.</summary>
internal sealed class LibtorchPackageTests
{
    [Test]
    public void The_versions_are_those_that_restore_together()
    {
        var versions = PackageVersions.All;

        versions["TorchSharp"].Should().Be(LibtorchPackage.Version);
        versions["libtorch-cpu-$(NETCoreSdkPortableRuntimeIdentifier)"].Should().Be(LibtorchPackage.LibraryVersion);
    }

    [Test]
    public void A_package_that_is_not_there_is_named_with_the_way_to_it()
    {
        using var packages = new TestFolder();

        FluentActions.Invoking(() => LibtorchPackage.In(packages.Folder)).Should().Throw<TorchUnavailableException>()
            .WithMessage($"{LibtorchPackage.Text} is not installed: there is no *TorchSharp.dll. \"grader torch install\" *");
    }

    [Test]
    public void The_engine_is_passed_on_to_the_package_type_by_type()
    {
        using var image = new PEReader(new MemoryStream(TorchForwards.ForPackage()));
        var metadata = image.GetMetadataReader();

        metadata.GetAssemblyDefinition().GetAssemblyName().Name.Should().Be("Grader.Torch");
        metadata.AssemblyReferences.Select(reference => metadata.GetAssemblyReference(reference).GetAssemblyName().FullName)
            .Should().Equal(LibtorchPackage.AssemblyName.FullName);
        metadata.ExportedTypes.Select(type => metadata.GetString(metadata.GetExportedType(type).Name))
            .Should().BeEquivalentTo(typeof(TorchSharp.torch).Assembly.GetExportedTypes().Select(type => type.Name));
    }

    [Test]
    public void What_the_loader_lacks_is_said_with_the_systems_that_have_it()
    {
        const string Said = """
            Unhandled exception. System.DllNotFoundException: Unable to load shared library 'libLibTorchSharp.so'. In order to help …
            /lib/libstdc++.so.6: version `GLIBCXX_3.4.32' not found (required by /p/libLibTorchSharp.so)
               at System.Runtime.InteropServices.NativeLibrary.Load(String libraryPath)
            """;

        LibtorchLoad.Failure(Said).Message.Should().Be(
            $"{LibtorchPackage.Text} does not load on this machine: /lib/libstdc++.so.6: version `GLIBCXX_3.4.32' not found "
            + "(required by /p/libLibTorchSharp.so). Its native library needs Debian 13, Ubuntu 24.04 or a newer system "
            + "(GLIBCXX_3.4.32). Use one; --torch managed does without.");
    }
}
