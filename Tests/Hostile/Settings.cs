namespace Grader.Hostile;

/// <summary>Numbers by which a person makes a run longer, from environment variables.</summary>
internal static class Settings
{
    /// <summary>The number of a variable; <paramref name="usual"/> where it is not set.</summary>
    public static int Number(string variable, int usual) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text) : usual;
}
