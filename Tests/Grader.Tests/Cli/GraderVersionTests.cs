using System.Reflection;
using FluentAssertions;
using Grader.Cli;
using Grader.Grading;
using Grader.Judging.Running;
using NUnit.Framework;

namespace Grader.Tests.Cli;

internal sealed class GraderVersionTests
{
    [Test]
    public void The_version_names_the_commit_where_there_is_one() =>
        InformationalVersion(typeof(ProgramVersion)).Should().MatchRegex(@"^\d+\.\d+\.\d+(-[\w.]+)?(\+[0-9a-f]{40})?$");

    [Test]
    public void Assemblies_on_which_verdicts_depend_do_not_change_with_the_commit() =>
        InformationalVersion(typeof(JudgeRun)).Should().NotContain("+");

    [Test]
    public void Both_versions_are_shown_to_who_asks_for_help() =>
        ProgramVersion.WithCommit.Should().Contain(InformationalVersion(typeof(ProgramVersion))).And.Contain(GraderVersion.Text);

    private static string InformationalVersion(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
