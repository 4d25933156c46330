namespace Grader.Review.Data;

/// <summary>One hand-in as the machine judged it.</summary>
/// <param name="Exercises">In the order of the sheet.</param>
/// <param name="Files">What was handed in.</param>
public sealed record ReviewHandIn(IReadOnlyList<JudgedExercise> Exercises, IReadOnlyList<ReviewFile> Files);

/// <summary>What the checks of an exercise found.</summary>
/// <param name="Id">"dtu.3.2".</param>
/// <param name="Points">Points of the checks, without what a person changed.</param>
/// <param name="MaxPoints">Points that the checks can give.</param>
/// <param name="Checks">In their order.</param>
public sealed record JudgedExercise(string Id, double Points, double MaxPoints, IReadOnlyList<JudgedCheck> Checks);

/// <summary>What one check found.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">As a sentence.</param>
/// <param name="Outcome">In words.</param>
/// <param name="Passed">True where it passed.</param>
/// <param name="Worth">The points that it gives where it passes.</param>
/// <param name="Why">Why it did not pass; null where it did.</param>
/// <param name="Hint">The likely mistake; null for none.</param>
public sealed record JudgedCheck(string Id, string Title, string Outcome, bool Passed, double Worth, string? Why, string? Hint);

/// <summary>A file of a hand-in in the list.</summary>
/// <param name="Name">Unique within the hand-in.</param>
/// <param name="Kind">How a browser shows it.</param>
/// <param name="Exercises">Ids of the exercises that it answers, as far as its text shows.</param>
/// <param name="IsComplaint">True for a student's complaint.</param>
public sealed record ReviewFile(string Name, FileKind Kind, IReadOnlyList<string> Exercises, bool IsComplaint);
