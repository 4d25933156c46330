using System.Security.Cryptography;
using FluentAssertions;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

internal sealed class ProgramImageTests
{
    [Test]
    public void A_folder_without_an_image_has_none()
    {
        using var test = new TestFolder();

        ProgramImage.Of(test.Folder, "A.dll").Should().BeNull();
    }

    [Test]
    public void An_image_that_was_compiled_with_this_runtime_is_used()
    {
        using var test = new TestFolder();
        var library = File.ReadAllBytes(typeof(object).Assembly.Location);
        test.Write("runtime.sha256", $"{Convert.ToHexString(SHA256.HashData(library))}\n");

        ProgramImage.Of(test.Folder, "A.dll").Should().Be(test["A.dll"]);
    }

    [Test]
    public void An_image_that_was_compiled_with_another_build_of_the_runtime_is_not_used()
    {
        using var test = new TestFolder();
        test.Write("runtime.sha256", $"{new string('0', 2 * SHA256.HashSizeInBytes)}\n");

        ProgramImage.Of(test.Folder, "A.dll").Should().BeNull();
    }
}
