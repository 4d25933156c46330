namespace Grader.Contracts.Flows;

/// <summary>
/// A function that a coupling layer computes from its passive part: any function, which nobody inverts or differentiates.
/// </summary>
/// <param name="passive">The passive part, ⌈n/2⌉ numbers.</param>
/// <returns>One number for each active coordinate, ⌊n/2⌋ numbers.</returns>
public delegate double[] Subnet(double[] passive);
