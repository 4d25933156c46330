namespace Grader.Benchmarks.Throughput;

/// <summary>Options of a benchmark: "--name value".</summary>
internal static class Arguments
{
    /// <summary>The text behind a name, or the usual one.</summary>
    public static string Text(string[] arguments, string name, string usual)
    {
        var place = Array.IndexOf(arguments, name);
        return place >= 0 && place + 1 < arguments.Length ? arguments[place + 1] : usual;
    }

    /// <summary>The number behind a name, or the usual one.</summary>
    public static int Number(string[] arguments, string name, int usual) => int.Parse(Text(arguments, name, $"{usual}"));
}
