namespace Grader.Judging.Laws.Invertibility;

/// <summary>What a map makes of a batch of points.</summary>
/// <param name="Points">The images, in the order of the points.</param>
/// <param name="LogAbsDet">ln|det J| of the asked direction at each point, natural logarithm; null where the map gives none.</param>
public sealed record MapValues(double[][] Points, double[]? LogAbsDet = null);
