namespace Grader.Intake;

/// <summary>How an input is laid out, as a user can say it.</summary>
internal enum LayoutChoice
{
    /// <summary>As names and contracts show it.</summary>
    Recognised,

    /// <summary>As recognised, and where two are possible, each folder, archive and source file: enough for comparing.</summary>
    RecognisedOrEach,

    /// <summary>Everything is one hand-in.</summary>
    Single,

    /// <summary>Each folder, archive and source file at the top is a hand-in.</summary>
    Each,

    /// <summary>The same inside the one folder at the top.</summary>
    EachInside,
}
