namespace Grader.Judging.Resources;

/// <summary>Data that a user may supply for a sheet's exercises, in place of what their checks carry within them.</summary>
/// <param name="Name">Also the name of the command-line option: "images" for <c>--images</c>.</param>
/// <param name="Description">What the folder has to hold, and what is used where none is given.</param>
/// <param name="Reader">The type that reads the folder; an <see cref="IResourceReader"/>.</param>
public sealed record SheetResource(string Name, string Description, Type Reader);
