namespace Grader.Benchmarks.Throughput;

/// <summary>Options of a benchmark: "--name value".</summary>
internal static class Arguments
{
    /// <summary>The text after a name, or <paramref name="usual"/> where the name is not given.</summary>
    public static string Text(string[] arguments, string name, string usual)
    {
        var index = Array.IndexOf(arguments, name);
        return index >= 0 && index + 1 < arguments.Length ? arguments[index + 1] : usual;
    }

    /// <summary>The number after a name, or <paramref name="usual"/> where the name is not given.</summary>
    public static int Number(string[] arguments, string name, int usual) => int.Parse(Text(arguments, name, $"{usual}"));
}
