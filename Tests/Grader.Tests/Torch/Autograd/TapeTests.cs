using System.Runtime.InteropServices;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Autograd;

/// <summary>Which operations are recorded, what they keep, and what is an error, according to PyTorch's documentation.</summary>
internal sealed class TapeTests
{
    private static Tensor Leaf(params double[] values) => tensor(values, requires_grad: true);

    [Test]
    public void Gradients_of_several_passes_add_up()
    {
        var x = Leaf(1, 2);
        (x * x).sum().backward();
        (x * 3).sum().backward();
        Assert.That(Golden.Flat(x.grad!), Is.EqualTo(new[] { 5.0, 7.0 }));
    }

    [Test]
    public void Gradients_of_several_paths_add_up()
    {
        var x = Leaf(3);
        var y = x * x;
        (y * y + y + x).backward();
        Assert.That((double)x.grad!, Is.EqualTo(4 * 27 + 6 + 1));
    }

    [Test]
    public void Leaves_do_not_share_one_gradient()
    {
        var (x, y) = (Leaf(1, 2), Leaf(3, 4));
        (x + y).sum().backward();
        x.grad!.mul_(10);
        Assert.That(Golden.Flat(y.grad!), Is.EqualTo(new[] { 1.0, 1.0 }));
    }

    [Test]
    public void A_second_pass_needs_a_retained_graph()
    {
        var x = Leaf(2);
        var y = x.pow(3);
        y.backward(retain_graph: true);
        y.backward();
        Assert.That((double)x.grad!, Is.EqualTo(24));
        Assert.Throws<ExternalException>(() => y.backward());
    }

    [Test]
    public void Nothing_is_recorded_under_no_grad()
    {
        var x = Leaf(2);
        using (no_grad())
        {
            Assert.That((x * 2).requires_grad, Is.False);
            using (enable_grad())
                Assert.That((x * 2).requires_grad, Is.True);
        }

        Assert.That((x * 2).requires_grad, Is.True);
    }

    [Test]
    public void A_detached_tensor_shares_its_elements_but_not_its_history()
    {
        var x = Leaf(2);
        var y = (x * 3).detach();
        Assert.That(y.requires_grad, Is.False);
        Assert.That((x * y).requires_grad, Is.True);
    }

    /// <summary>TorchSharp frees what it is not told to retain, also where it records the derivative; PyTorch does not.</summary>
    [Test]
    public void A_recorded_derivative_does_not_retain_what_it_derives_from()
    {
        var x = tensor(2.0, requires_grad: true);
        var slope = autograd.grad([x.exp()], [x], create_graph: true)[0];

        Assert.That(() => slope.backward(), Throws.InstanceOf<ExternalException>().With.Message.Contains("a second time"));
    }

    [Test]
    public void Higher_derivatives_come_from_recorded_gradients()
    {
        var x = Leaf(2);
        var first = autograd.grad([x.pow(4)], [x], retain_graph: true, create_graph: true)[0];
        var second = autograd.grad([first], [x], retain_graph: true, create_graph: true)[0];
        var third = autograd.grad([second], [x])[0];
        Assert.That(new[] { (double)first, (double)second, (double)third }, Is.EqualTo(new[] { 32.0, 48.0, 48.0 }));
        Assert.That(x.grad, Is.Null);
    }

    [Test]
    public void The_divergence_of_a_field_can_stand_in_a_loss()
    {
        var (x, w) = (Leaf(0.3, -0.7), Leaf(0.5));
        var field = (x * w).sin();
        var divergence = autograd.grad([field.sum()], [x], retain_graph: true, create_graph: true)[0].sum();
        divergence.backward();

        // d/dw Σ w cos(w x) = Σ cos(w x) − w x sin(w x)
        var expected = new[] { 0.3, -0.7 }.Sum(v => Math.Cos(0.5 * v) - 0.5 * v * Math.Sin(0.5 * v));
        Assert.That((double)w.grad!, Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void Gradients_of_inputs_that_are_not_used_are_null_or_refused()
    {
        var (x, y) = (Leaf(1), Leaf(1));
        Assert.That(autograd.grad([x * 2], [x, y], allow_unused: true)[1], Is.Null);
        Assert.Throws<ExternalException>(() => autograd.grad([x * 2], [x, y]));
    }

    [Test]
    public void Computed_tensors_can_be_differentiated_by_and_can_keep_their_gradients()
    {
        var x = Leaf(3);
        var y = x * 2;
        y.retain_grad();
        var z = y.square();
        Assert.That((double)autograd.grad([z], [y], retain_graph: true)[0], Is.EqualTo(12));
        z.backward();
        Assert.That((double)y.grad!, Is.EqualTo(12));
        Assert.That((double)x.grad!, Is.EqualTo(24));
    }

    [Test]
    public void Weights_may_be_given_for_outputs_that_are_no_scalars()
    {
        var x = Leaf(1, 2);
        Assert.Throws<ExternalException>(() => (x * 2).backward());
        (x * x).backward([tensor(new[] { 1.0, 10.0 })]);
        Assert.That(Golden.Flat(x.grad!), Is.EqualTo(new[] { 2.0, 40.0 }));
    }

    [Test]
    public void A_leaf_is_not_written_in_place_while_recording()
    {
        var x = Leaf(1);
        Assert.Throws<ExternalException>(() => x.add_(1));
        using (no_grad())
            x.add_(1);

        Assert.That((double)x, Is.EqualTo(2));
        Assert.That(x.requires_grad, Is.True);
    }

    [Test]
    public void What_a_rule_needs_must_not_have_been_written_since()
    {
        var (x, factor) = (Leaf(2), tensor(new[] { 5.0 }));
        var y = (x * factor).sum();
        factor.add_(1);
        Assert.That(() => y.backward(), Throws.TypeOf<ExternalException>().With.Message.Contains("modified by an inplace operation"));
    }

    [Test]
    public void Writing_in_place_is_recorded()
    {
        var x = Leaf(2);
        var y = x * 1;
        y.mul_(x).exp_();
        y.sum().backward();
        Assert.That((double)x.grad!, Is.EqualTo(4 * Math.Exp(4)).Within(1e-10));
    }

    [Test]
    public void An_assigned_element_carries_its_history()
    {
        var x = Leaf(2);
        var y = zeros(3, float64);
        y[1] = x.square();
        y.sum().backward();
        Assert.That((double)x.grad!, Is.EqualTo(4));
    }

    [Test]
    public void What_is_overwritten_has_no_gradient_any_more()
    {
        var x = Leaf(2, 3);
        var y = x * 5;
        y.fill_(1);
        (y + x).sum().backward();
        Assert.That(Golden.Flat(x.grad!), Is.EqualTo(new[] { 1.0, 1.0 }));
    }

    [Test]
    public void Writes_through_views_and_views_of_what_was_rewritten_are_refused_while_recording()
    {
        var x = Leaf(2, 3);
        var y = x * 5;
        var view = y.view(2, 1);
        Assert.Throws<ExternalException>(() => y[0].fill_(1));
        y.mul_(2);
        Assert.Throws<ExternalException>(() => view.sum());
        y.view(2, 1).sum().backward();
        Assert.That(Golden.Flat(x.grad!), Is.EqualTo(new[] { 10.0, 10.0 }));
    }

    [Test]
    public void Whole_numbers_have_no_gradient()
    {
        Assert.Throws<ExternalException>(() => tensor(1L).requires_grad_());
        Assert.That(Leaf(1.5).to_type(int64).requires_grad, Is.False);
    }

    [Test]
    public void Gradients_come_in_the_type_of_their_tensor()
    {
        var x = tensor(new[] { 1f, 2f }, requires_grad: true);
        (x * tensor(new[] { 1.0, 3.0 })).sum().backward();
        Assert.That(x.grad!.dtype, Is.EqualTo(float32));
        Assert.That(Golden.Flat(x.grad!), Is.EqualTo(new[] { 1.0, 3.0 }));
    }

    [Test]
    public void Handles_may_be_disposed_before_the_backward_pass()
    {
        var x = Leaf(2);
        Tensor loss;
        using (NewDisposeScope())
        {
            var mask = x > 0;
            loss = where(mask, x.exp(), x).sum().MoveToOuterDisposeScope();
        }

        loss.backward();
        Assert.That((double)x.grad!, Is.EqualTo(Math.Exp(2)).Within(1e-12));
    }
}
