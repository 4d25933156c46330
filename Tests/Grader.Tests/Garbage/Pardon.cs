namespace Grader.Tests.Garbage;

/// <summary>A check that garbage may pass, since it is right in the one respect that the check judges.</summary>
/// <param name="Check">Its id.</param>
/// <param name="Reason">In which respect, and what else keeps garbage from earning more.</param>
/// <param name="Kinds">Names of the garbage; none for all garbage of the right form.</param>
internal sealed record Pardon(string Check, string Reason, params string[] Kinds)
{
    private const string Form = "only the form is judged here, and the form is right; the checks of the values do not pass";
    private const string OwnUpstream = "judged against the hand-in's own β or α, so that a wrong β costs once; these constants agree with themselves";
    private const string Choice = "one answer of a multiple choice, and the constant is its number";

    public static IReadOnlyList<Pardon> All { get; } =
    [
        new("ForwardProcessChecks.Jump_keeps_the_shape_of_the_data", Form),
        new("ForwardProcessChecks.Step_keeps_the_shape_of_the_data", Form),
        new("LinearScheduleChecks.Schedule_holds_one_value_for_each_step", Form),
        new("NegativeElboChecks.Loss_has_one_value_for_each_row", Form),
        new("AncestralSamplerChecks.Samples_have_the_asked_shape", Form),
        new("ForwardPosteriorChecks.Results_have_their_shapes", Form),
        new("AncestralStepChecks.Step_keeps_the_shape_of_its_input", Form),
        new("SharedNoiseStepChecks.Step_keeps_the_shape_of_its_input", Form),
        new("DdimStepChecks.Step_keeps_the_shape_of_its_input", Form),
        new("QuadraticScheduleChecks.Schedule_holds_one_value_for_each_step", Form),
        new("CosineScheduleChecks.Schedule_holds_one_value_for_each_step", Form),
        new("ReverseTrajectoryChecks.Trajectory_has_a_state_for_the_latents_and_for_each_step", Form),
        new("SinusoidalEmbeddingChecks.Embedding_has_a_row_for_each_step", Form, "zeros", "ones", "halves"),
        new("ImageScalingChecks.Results_have_their_shapes", Form),
        new("LinearScheduleChecks.Alpha_is_one_minus_beta", OwnUpstream, "halves"),
        new("LinearScheduleChecks.Alpha_bar_is_the_running_product_of_alpha", OwnUpstream, "zeros", "ones"),
        new("NegativeAlphaBarChecks.The_mean_of_the_forward_density_is_where_it_fails", Choice, "ones"),
    ];

    public bool Covers(string check, Garbage garbage) =>
        Check == check && (Kinds.Length == 0 ? garbage is not WrongForm : Kinds.Contains($"{garbage}"));
}
