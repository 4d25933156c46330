namespace Grader.Authoring.New;

/// <summary>What the contract of a new exercise takes and gives, to begin with.</summary>
internal enum AnswerForm
{
    /// <summary>A tensor for a tensor.</summary>
    Tensor,

    /// <summary>A number for a list of numbers.</summary>
    Numbers,

    /// <summary>A record of its own for a list of numbers.</summary>
    Record,

    /// <summary>A text for a text.</summary>
    Text,
}
