namespace Grader.EndToEnd.Course;

/// <summary>What a made-up student hands in.</summary>
internal enum Work
{
    /// <summary>Every answer but those that train is right.</summary>
    Right,

    /// <summary>The same, with one mistake of the catalogue.</summary>
    Mistaken,

    /// <summary>Two parts are as in the kit.</summary>
    Unfinished,

    /// <summary>One file does not compile.</summary>
    NotCompiling,

    /// <summary>Every file is as in the kit.</summary>
    Untouched,

    /// <summary>The folder is empty.</summary>
    Nothing,
}
