namespace Grader.Judging;

/// <summary>
/// Where NUnit gets the hand-ins from that fixtures are made for: the one that is being judged on this flow of control or, under
/// <c>dotnet test</c>, every folder of <see cref="SubmissionsFolder"/>.
/// </summary>
public static class HandInSource
{
    private static readonly AsyncLocal<HandIn?> judged = new();

    /// <summary>Makes every fixture that is built inside the returned scope one for <paramref name="handIn"/>.</summary>
    internal static IDisposable Yield(HandIn handIn)
    {
        judged.Value = handIn;
        return new Scope();
    }

    /// <summary>The hand-ins, one fixture each.</summary>
    public static IEnumerable<HandIn> HandIns()
    {
        if (judged.Value is { } handIn)
            return [handIn];

        return AppContext.TryGetSwitch("Grader.JudgesSubmissions", out var judges) && judges ? SubmissionsFolder.HandIns.Value : [];
    }

    private sealed class Scope : IDisposable
    {
        public void Dispose() => judged.Value = null;
    }
}
