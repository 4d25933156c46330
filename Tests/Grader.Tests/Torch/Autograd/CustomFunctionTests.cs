using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Autograd;

internal sealed class CustomFunctionTests
{
    private sealed class Cube : autograd.SingleTensorFunction<Cube>
    {
        public override string Name => nameof(Cube);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            ctx.save_for_backward([(Tensor)vars[0]]);
            return ((Tensor)vars[0]).pow(3) * (double)vars[1];
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output) =>
            [grad_output * ctx.get_saved_variables()[0].square() * 3, null!];
    }

    [Test]
    public void A_function_of_ones_own_takes_part_in_differentiation()
    {
        var x = tensor(new[] { 1.0, 2 }, requires_grad: true);
        Cube.apply(x * 2, 1.0).sum().backward();
        Assert.That(Golden.Flat(x.grad!), Is.EqualTo(new[] { 24.0, 96 }));
    }

    /// <summary>Saves its argument between nothing and nothing.</summary>
    private sealed class Square : autograd.SingleTensorFunction<Square>
    {
        public override string Name => nameof(Square);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            ctx.save_for_backward([null!, (Tensor)vars[0], null!]);
            return ((Tensor)vars[0]).square();
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
        {
            var saved = ctx.get_saved_variables();
            Assert.That(saved, Has.Count.EqualTo(3).And.Exactly(2).Null);
            return [grad_output * saved[1] * 2];
        }
    }

    [Test]
    public void A_function_may_save_nothing_in_the_place_of_a_tensor()
    {
        var x = tensor(new[] { 1.0, 2 }, requires_grad: true);
        Square.apply(x).sum().backward();
        Assert.That(Golden.Flat(x.grad!), Is.EqualTo(new[] { 2.0, 4 }));
    }

    [Test]
    public void The_jacobian_has_a_row_for_each_output()
    {
        var matrix = tensor(new[,] { { 1.0, 2, 3 }, { 4, 5, 6 } });
        var jacobian = autograd.functional.jacobian(x => matrix.matmul(x), zeros(3, float64));
        Assert.That(jacobian.shape, Is.EqualTo(new long[] { 2, 3 }));
        Assert.That(Golden.Flat(jacobian), Is.EqualTo(Golden.Flat(matrix)));
    }
}
