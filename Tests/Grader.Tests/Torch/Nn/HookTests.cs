using NUnit.Framework;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Tests.Torch.Nn;

public sealed class HookTests
{
    [Test]
    public void Hooks_run_in_order_around_the_computation()
    {
        var (seen, module) = (new List<string>(), Identity());
        module.register_forward_hook(_ => seen.Add("after"));
        module.register_forward_hook((_, input, result) => Note("result", result));
        module.register_forward_pre_hook((_, input) => Note("input", input));
        module.register_forward_pre_hook(_ => seen.Add("before"));
        module.call(ones(1));
        Assert.That(seen, Is.EqualTo(new[] { "before", "input", "result", "after" }));
        Tensor Note(string what, Tensor tensor)
        {
            seen.Add(what);
            return tensor;
        }
    }

    [Test]
    public void Hooks_can_replace_what_goes_in_and_what_comes_out()
    {
        var module = Identity();
        module.register_forward_pre_hook((_, input) => input * 3);
        module.register_forward_hook((_, input, result) => result + input);
        Assert.That(Golden.Flat(module.call(ones(2))), Is.EqualTo(new double[] { 6, 6 }));
        Assert.That(Golden.Flat(module.forward(ones(2))), Is.EqualTo(new double[] { 1, 1 }), "forward runs no hooks");
    }

    [Test]
    public void Nothing_returned_changes_nothing()
    {
        var module = Identity();
        module.register_forward_pre_hook((_, input) => null!);
        module.register_forward_hook((_, input, result) => null!);
        Assert.That(Golden.Flat(module.call(ones(2))), Is.EqualTo(new double[] { 1, 1 }));
    }

    [Test]
    public void Modules_of_two_inputs_have_hooks_of_two()
    {
        var loss = MSELoss(Reduction.Sum);
        loss.register_forward_pre_hook((_, input, target) => (input * 2, target));
        loss.register_forward_hook((_, input, target, result) => result + input.sum());
        Assert.That(loss.call(ones(3), zeros(3)).item<float>(), Is.EqualTo(12 + 6));
    }

    [Test]
    public void A_removed_hook_runs_no_more()
    {
        var (count, module) = (0, Identity());
        var once = module.register_forward_hook(_ => count++);
        var other = module.register_forward_pre_hook((_, input) => input + 1);
        once.remove();
        other.remove();
        Assert.That(module.call(ones(1)).item<float>(), Is.EqualTo(1));
        Assert.That(count, Is.Zero);
    }

    [Test]
    public void Hooks_inside_a_sequence_see_what_they_would_alone()
    {
        var (first, second) = (Linear(2, 3), ReLU());
        using (no_grad())
        {
            first.weight.fill_(-1);
            first.bias!.zero_();
        }

        var network = Sequential(first, second);
        var seen = new List<Tensor>();
        first.register_forward_hook((_, _, result) => Seen(result));
        second.register_forward_hook((_, _, result) => Seen(result));
        network.call(ones(1, 2));
        Assert.That(Golden.Flat([.. seen]), Is.EqualTo(new double[] { -2, -2, -2, 0, 0, 0 }));
        Tensor Seen(Tensor tensor)
        {
            seen.Add(tensor);
            return tensor;
        }
    }
}
