using Grader.Contracts.Flows;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Solutions.Flows;

/// <summary>Blocks one after another: their log-determinants add up, and the inverse undoes the last block first.</summary>
public sealed class BlockSequence : Module<Tensor, FlowValues>
{
    private readonly ModuleList<AffineBlock> blocks;

    /// <summary>A flow with freshly drawn weights.</summary>
    public BlockSequence(long dimension, int count, long hiddenUnits) : base(nameof(BlockSequence))
    {
        Dimension = dimension;
        blocks = ModuleList(Enumerable.Range(0, count).Select(_ => new AffineBlock(dimension, hiddenUnits)).ToArray());
        RegisterComponents();
    }

    /// <summary>D.</summary>
    public long Dimension { get; }

    /// <summary>z and ln|det ∂z/∂x|.</summary>
    public override FlowValues forward(Tensor x)
    {
        var values = new FlowValues(x, zeros(x.shape[0]));
        foreach (var block in blocks)
        {
            var (y, logAbsDet) = block.call(values.Z);
            values = new(y, values.LogAbsDet + logAbsDet);
        }

        return values;
    }

    /// <summary>x of z.</summary>
    public Tensor Inverse(Tensor z) => blocks.Reverse().Aggregate(z, (y, block) => block.Inverse(y));
}
