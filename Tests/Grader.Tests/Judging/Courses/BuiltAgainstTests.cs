using System.Reflection;
using FluentAssertions;
using Grader.Judging.Courses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;

namespace Grader.Tests.Judging.Courses;

/// <summary>Checks that were built against another version of the grader.</summary>
internal sealed class BuiltAgainstTests
{
    [Test]
    public void A_member_that_this_grader_does_not_have_is_named_with_the_remedy()
    {
        using var scratch = new TestFolder();
        const string Gone = "namespace Grader.Judging; public static class Gone { public static void Away() { } }";
        const string Old = "public static class Old { public static void Run() => Grader.Judging.Gone.Away(); }";
        var other = Compile(scratch, "Grader.Judging", Gone);
        var checks = Compile(scratch, "old.Checks", Old, other);
        File.Delete(other); // The grader's own is loaded in its place.

        FluentActions.Invoking(() => BuiltAgainst.Require(Assembly.LoadFrom(checks))).Should().Throw<CourseException>()
            .WithMessage("*old.Checks.dll was built against another version of the grader: *Gone*new-course --packages*");
    }

    [Test]
    public void Checks_of_this_build_fit() =>
        FluentActions.Invoking(() => KnownCourses.All.ToList().ForEach(course => course.RequireFit())).Should().NotThrow();

    private static string Compile(TestFolder scratch, string name, string source, params string[] references)
    {
        var path = scratch[$"{name}.dll"];
        var runtime = typeof(object).Assembly.Location;
        string[] all = [runtime, Path.Combine(Path.GetDirectoryName(runtime)!, "System.Runtime.dll")];
        var result = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source)],
            [.. all.Concat(references).Select(reference => MetadataReference.CreateFromFile(reference))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        return path;
    }
}
