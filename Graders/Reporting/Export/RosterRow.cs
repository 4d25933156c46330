namespace Grader.Reporting.Export;

/// <summary>A person in a platform's table.</summary>
/// <param name="Index">Of the row, from 0.</param>
/// <param name="PlatformId">The platform's own key: the number of "Participant 12345".</param>
/// <param name="Name">As the platform shows it.</param>
public sealed record RosterRow(int Index, string PlatformId, string Name)
{
    /// <summary>What else tells the person from others: e-mail address, number of enrolment.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The group that hands in together, where the table says so; else empty.</summary>
    public string Group { get; init; } = "";

    /// <summary>For messages: the name with the platform's key.</summary>
    public override string ToString() => (Name, PlatformId) switch
    {
        ({ Length: 0 }, var id) => PlainText.Line(id),
        var (name, id) => PlainText.Line($"{name} ({id})"),
    };
}
