using System.CommandLine;
using FluentAssertions;
using Grader.Cli.Syntax;
using Grader.Grading;
using NUnit.Framework;

namespace Grader.Tests.Cli.Syntax;

internal sealed class KeyOptionsTests
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private TestFolder scratch = null!;
    private string? variable;

    [SetUp]
    public void Begin() => (scratch, variable) = (new TestFolder(), null);

    [TearDown]
    public void End() => scratch.Dispose();

    [Test]
    public void The_environment_gives_the_key_where_no_file_does()
    {
        variable = " from outside\n";

        KeyOf().Should().Be("from outside");
        KeyOf("--key", Secret("from a file\n", Owner)).Should().Be("from a file");
    }

    [TestCase(null)]
    [TestCase(" \n")]
    public void Without_either_the_output_folder_gives_it(string? empty)
    {
        variable = empty;

        KeyOf().Should().BeNull();
    }

    [TestCase(UnixFileMode.GroupRead)]
    [TestCase(UnixFileMode.GroupWrite)]
    [TestCase(UnixFileMode.OtherRead)]
    [TestCase(UnixFileMode.OtherWrite)]
    [Platform(Exclude = "Win", Reason = "There files have no such rights.")]
    public void A_file_that_others_can_read_or_change_is_refused_with_the_remedy(UnixFileMode others)
    {
        var file = Secret("secret", Owner | others);

        FluentActions.Invoking(() => KeyOf("--key", file)).Should().Throw<RefusedException>().WithMessage($"*{file}*chmod 600*GRADER_KEY*");
    }

    [Test]
    public void A_file_without_a_secret_is_refused_even_where_the_environment_has_one()
    {
        variable = "from outside";

        FluentActions.Invoking(() => KeyOf("--key", Secret("\n", Owner))).Should().Throw<RefusedException>().WithMessage("*is empty*");
        FluentActions.Invoking(() => KeyOf("--key", scratch["none"])).Should().Throw<RefusedException>().WithMessage("*none: there is no*");
    }

    [TestCase("--seed", "1", "seed 1")]
    [TestCase("--public-seed", null, "")]
    public void Inputs_can_come_from_elsewhere_but_not_from_two_places(string option, string? value, string seed)
    {
        string[] words = value is null ? [option] : [option, value];
        var (options, command) = Command();
        options.SeedOf(command.Parse(words)).Should().Be(seed);
        options.SeedOf(command.Parse([])).Should().BeNull();

        command.Parse([.. words, "--key", Secret("secret", Owner)]).Errors.Should().ContainSingle()
            .Which.Message.Should().Contain("exclude each other");
    }

    private string? KeyOf(params string[] words)
    {
        var (options, command) = Command();
        return options.KeyOf(command.Parse(words));
    }

    private (KeyOptions Options, Command Command) Command()
    {
        var options = new KeyOptions(name => name == KeyOptions.Variable ? variable : null);
        var command = new Command("grade");
        options.AddTo(command);
        return (options, command);
    }

    private string Secret(string text, UnixFileMode mode)
    {
        var path = scratch.Write("secret", text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);

        return path;
    }
}
