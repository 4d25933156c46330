using FluentAssertions;
using Grader.Contracts.Diffusion;
using Grader.Isolation;
using Grader.Results;
using Grader.Wire;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

/// <summary>How a hand-in's time is shared between its files, with a builder that only pretends to compile.</summary>
internal sealed class HandInBuildTests
{
    private static readonly Limits limits = new()
    {
        BuildTime = TimeSpan.FromSeconds(20),
        FileBuildTime = TimeSpan.FromSeconds(10),
        HandInBuildTime = TimeSpan.FromSeconds(75),
    };

    private ScriptedBuilder builder = null!;

    [SetUp]
    public void Start() => builder = new ScriptedBuilder();

    [Test]
    public void A_slow_file_costs_itself_alone()
    {
        var built = Build("A", "Slow1", "Z");

        builder.LastBuilt.Should().Equal("A.cs", "Z.cs");
        built.Messages.Should().ContainSingle().Which.File.Should().Be("Slow1.cs");
        built.Failure.Should().BeNull();
    }

    [Test]
    public void Many_slow_files_end_with_the_time_of_the_hand_in_and_what_compiles_is_built()
    {
        var built = Build("A", "B", "Slow1", "Slow2", "Slow3", "Slow4", "Slow5", "Z");

        builder.LastBuilt.Should().Equal("A.cs", "B.cs");
        built.Messages.Where(message => message.Text.Contains("was not compiled", StringComparison.Ordinal))
            .Select(message => message.File).Should().Equal("Slow4.cs", "Slow5.cs", "Z.cs");
        builder.Spent.Should().BeLessThanOrEqualTo(limits.HandInBuildTime);
    }

    [Test]
    public void What_was_not_tried_alone_is_compiled_with_the_rest()
    {
        var built = Build("A", "Slow1", "Slow2", "Slow3", "Y", "Z");

        builder.LastBuilt.Should().Equal("A.cs", "Y.cs", "Z.cs");
        built.Messages.Select(message => message.File).Should().Equal("Slow1.cs", "Slow2.cs", "Slow3.cs");
    }

    [Test]
    public void The_contracts_of_a_file_that_was_not_tried_say_so()
    {
        var built = Build(("A", ""), ("Slow1", ""), ("Slow2", ""), ("Slow3", ""), ("Slow4", ""), ("Z", "class Z : IPosteriorKl;"));

        built.UnbuiltContracts[typeof(IPosteriorKl).FullName!].Should().StartWith("Z.cs: The file was not compiled");
    }

    [Test]
    public void Files_that_end_the_process_are_left_out_and_a_tutor_is_told()
    {
        var built = Build("A", "Deadly", "Z");

        builder.LastBuilt.Should().Equal("A.cs", "Z.cs");
        built.Messages.Select(message => message.Kind).Should().Equal(MessageKind.CompilerError, MessageKind.ProcessDied);
    }

    [Test]
    public void Slow_files_alone_build_nothing()
    {
        var built = Build("Slow1", "Slow2");

        (built.Assembly, built.Messages.Count).Should().Be((null, 1));
        built.Failure.Should().Contain("did not finish within 20 s");
    }

    private BuiltHandIn Build(params string[] names) => Build([.. names.Select(name => (name, ""))]);

    private BuiltHandIn Build(params (string Name, string Text)[] files) =>
        new HandInBuild(KnownCourses.Contracts, builder, limits, CancellationToken.None)
            .Run([.. files.Select(file => new SourceFile($"{file.Name}.cs", file.Text))]);

    /// <summary>A builder. A file "Slow…" takes all the time that there is, and "Deadly" ends the builder.</summary>
    private sealed class ScriptedBuilder : IBuilder, IBuilderRoot
    {
        private Action<TimeSpan> spend = _ => { };
        private TimeSpan limit;

        public TimeSpan Spent { get; private set; }

        public IReadOnlyList<string> LastBuilt { get; private set; } = [];

        public MistakesAnswer FindMistakes(SourceFile[] sources) => throw new NotSupportedException();

        public (T? Answer, StudentFaultException? Fault) Ask<T>(
            Func<IBuilderRoot, T> ask, TimeSpan limit, HandInBudget budget, CancellationToken cancellation)
            where T : class
        {
            (this.limit, spend) = (limit, budget.Spend);
            try
            {
                return (ask(this), null);
            }
            catch (StudentFaultException fault)
            {
                return (null, fault);
            }
        }

        public void Dispose()
        {
        }

        public string Greet() => "";

        public TokenizedFile[] Tokenize(SourceFile[] sources) => [];

        public BuildAnswer Build(SourceFile[] sources)
        {
            if (Array.Exists(sources, source => source.Path == "Deadly.cs"))
                throw new StudentFaultException(StudentFault.Crash, "It ended.");

            if (Array.Exists(sources, source => source.Path.StartsWith("Slow", StringComparison.Ordinal)))
            {
                Spent += limit;
                spend(limit);
                throw new StudentFaultException(StudentFault.TimeLimit, "It took too long.");
            }

            LastBuilt = [.. sources.Select(source => source.Path)];
            return new BuildAnswer([1], [], [], []);
        }
    }
}
