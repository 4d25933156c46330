namespace Grader.Judging.Sheets;

/// <summary>A sheet as it stands in its file.</summary>
internal sealed class SheetYaml
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public int HiddenChecks { get; init; }

    public string? Torch { get; init; }

    public List<string> Policy { get; init; } = [];

    public string? Due { get; init; }

    public LateYaml? Late { get; init; }

    public string? Budget { get; init; }

    public double? Rounding { get; init; }

    public List<ResourceYaml> Resources { get; init; } = [];

    public List<ExerciseYaml> Exercises { get; init; } = [];

    internal sealed class LateYaml
    {
        public string? Grace { get; init; }

        public string? PerDay { get; init; }

        public string? Cap { get; init; }
    }

    internal sealed class ResourceYaml
    {
        public string? Name { get; init; }

        public string? Reader { get; init; }

        public string? Description { get; init; }
    }

    internal sealed class ExerciseYaml
    {
        public string? Id { get; init; }

        public string? Title { get; init; }

        public double Points { get; init; }

        public int? Choose { get; init; }

        public bool Bonus { get; init; }

        public List<ContractYaml> Contracts { get; init; } = [];

        public List<RubricYaml> Rubric { get; init; } = [];
    }

    internal sealed class RubricYaml
    {
        public string? Text { get; init; }

        public double Points { get; init; }

        public string? Guidance { get; init; }

        public bool StandsIn { get; init; }

        public List<RubricYaml> Deductions { get; init; } = [];
    }
}
