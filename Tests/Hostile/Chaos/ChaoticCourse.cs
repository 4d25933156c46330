using Grader.Tests;

namespace Grader.Hostile.Chaos;

/// <summary>
/// Hand-ins for one small exercise; every tenth can end its process or go on for ever. When it does depends on its arguments alone, so
/// that a grading that goes on in the middle sees the same.
/// </summary>
internal static class ChaoticCourse
{
    private const string Constant = "0.5 * dimension";
    private const string Solution = "Reference/Courses/dtu/Solutions/Diffusion/PosteriorKl.cs";
    private const int EachKiller = 10;

    /// <summary>Each call that takes all its time makes the test longer by that, so that it is one only.</summary>
    private const string Endless = "Endless()";
    private const string PlaceInOneCheck = "dimension == 4";

    private static readonly string[] killings =
    [
        "Environment.Exit(3)",
        "Again(dimension)",
        "End(new List<byte[]>())",
        "Environment.FailFast(\"enough\")",
        "throw new InvalidOperationException(\"enough\")",
        "ThrowElsewhere()",
        Endless,
    ];

    private static readonly string[] places = ["dimension > 0", "dimension > 1", "sigmaSquared > 1", "betaTilde > sigmaSquared"];

    private const string Helpers = """

            private static long Again(long depth) => 1 + Again(depth + 1);

            private static void End(List<byte[]> kept)
            {
                while (true)
                    kept.Add(new byte[50_000_000]);
            }

            private static void ThrowElsewhere()
            {
                var thread = new Thread(() => throw new FormatException("enough"));
                thread.Start();
                thread.Join(); // Otherwise the process ends in this call or in a later one.
            }

            private static void Endless()
            {
                while (true)
                {
                }
            }
        }
        """;

    /// <summary>Writes the hand-ins below a folder.</summary>
    public static void Write(TestFolder scratch, string folder, int count, Random random)
    {
        var solution = Repository.Read(Solution);
        for (var index = 0; index < count; index++)
        {
            var source = index % EachKiller == EachKiller / 2 ? Killer(solution, random) : Student(solution, index, random);
            scratch.Write($"{folder}/student{index:000}/PosteriorKl.cs", $"// Hand-in {index}.\n{source}");
        }
    }

    private static string Student(string solution, int index, Random random) => (index % 4) switch
    {
        0 => solution,
        1 => solution.Replace(Constant, $"{random.Next(2, 9)}.0 * dimension", StringComparison.Ordinal),
        2 => WithHalf(solution, """
                    Console.WriteLine($"dimension {dimension}");
                    return 0.5 * dimension;
            """),
        _ => WithHalf(solution, """
                    var file = Path.Combine(Path.GetTempPath(), $"{dimension}.txt");
                    File.WriteAllText(file, $"{0.5 * dimension}");
                    return double.Parse(File.ReadAllText(file));
            """),
    };

    /// <summary>The solution, which has half of the dimension made by other lines.</summary>
    private static string WithHalf(string solution, string lines) =>
        solution.Replace($"{Constant} *", "Half(dimension) *", StringComparison.Ordinal).TrimEnd()[..^1] + $$"""

                private static double Half(long dimension)
                {
            {{lines}}
                }
            }
            """;

    private static string Killer(string solution, Random random)
    {
        var killing = killings[random.Next(killings.Length)];
        var place = killing == Endless ? PlaceInOneCheck : places[random.Next(places.Length)];
        var start = solution.IndexOf("public double Constant", StringComparison.Ordinal);
        return solution[..start] + $$"""
                public double Constant(double betaTilde, double sigmaSquared, long dimension)
                {
                    if ({{place}})
                        {{killing}};
                    return 0.5 * dimension * (betaTilde / sigmaSquared - 1 + Math.Log(sigmaSquared / betaTilde));
                }
            """ + "\n" + Helpers;
    }
}
