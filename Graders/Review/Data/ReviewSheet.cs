namespace Grader.Review.Data;

/// <summary>What there is to mark.</summary>
/// <param name="Title">For the head of the page: the sheet, and the folder of the grading.</param>
/// <param name="Exercises">In the order of the sheet.</param>
/// <param name="HandIns">In the order of the gradebook.</param>
public sealed record ReviewSheet(
    string Title, IReadOnlyList<ReviewExercise> Exercises, IReadOnlyList<ReviewStudent> HandIns);

/// <summary>One exercise.</summary>
/// <param name="Id">"dtu.3.2".</param>
/// <param name="Title">As the sheet has it.</param>
/// <param name="Items">What a person judges of it; may be empty.</param>
public sealed record ReviewExercise(string Id, string Title, IReadOnlyList<ReviewItem> Items);

/// <summary>One item that a person judges.</summary>
/// <param name="Id">"dtu.3.2/1".</param>
/// <param name="Text">What must be there.</param>
/// <param name="Points">All points; negative for a deduction.</param>
/// <param name="Guidance">What to accept, and for how much; null for none.</param>
public sealed record ReviewItem(string Id, string Text, double Points, string? Guidance);

/// <summary>One hand-in in the list.</summary>
/// <param name="Id">Unique within the grading.</param>
/// <param name="Name">As the learning platform shows it.</param>
/// <param name="Late">True where the platform marked it as late.</param>
/// <param name="IsJudged">False where the grader failed on the whole hand-in: then there is nothing to mark yet.</param>
public sealed record ReviewStudent(string Id, string Name, bool Late, bool IsJudged);
