using FluentAssertions;
using Grader.Benchmarks.Records;
using NUnit.Framework;

namespace Grader.Tests.Benchmarks;

internal sealed class RecordFileTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("grader-records-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_study_writes_its_command_its_columns_and_its_rows()
    {
        var path = Path.Combine(folder, "toy.csv");
        using (var file = StudyFile.Begin("toy", ["--out", path], "model", "excess"))
            file.Add("small, default", 0.25);

        File.ReadAllText(path).Should().Be($"# dotnet run -c Release --project Tests/Benchmarks -- study toy --out {path}\n"
            + "model,excess\n\"small, default\",0.25\n");
    }

    [Test]
    public void Figures_are_recorded_in_the_order_of_their_names()
    {
        var path = Path.Combine(folder, "memory.csv");
        var table = new FigureTable("memory", ["--record", "--out", path]);
        table.Add("peak", 124.6, "MiB", "0");
        table.Add("hand-ins", 25, "");
        table.WriteIfAsked();

        File.ReadAllLines(path).Skip(1).Should().Equal("benchmark,quantity,value,unit", "memory,hand-ins,25,", "memory,peak,125,MiB");
    }

    [Test]
    public void Nothing_is_recorded_unless_asked_for()
    {
        var path = Path.Combine(folder, "memory.csv");
        new FigureTable("memory", ["--out", path]).WriteIfAsked();

        File.Exists(path).Should().BeFalse();
    }
}
