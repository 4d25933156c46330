using Grader.Contracts.Flows;

namespace Grader.Solutions.Flows;

/// <inheritdoc />
public sealed class CouplingDeterminant : ICouplingDeterminant
{
    /// <inheritdoc />
    public double OfTriangle(double[][] jacobian, IArithmetic arithmetic)
    {
        var sum = 0.0;
        for (var i = 0; i < jacobian.Length; i++)
            sum = arithmetic.Add(sum, arithmetic.Log(arithmetic.Abs(jacobian[i][i])));

        return sum;
    }

    /// <inheritdoc />
    public double ByElimination(double[][] matrix, IArithmetic arithmetic)
    {
        var rows = matrix.Select(row => row.ToArray()).ToArray();
        for (var pivot = 0; pivot < rows.Length; pivot++)
        {
            BringUpLargest(rows, pivot, arithmetic);
            for (var i = pivot + 1; i < rows.Length; i++)
                Eliminate(rows[i], rows[pivot], pivot, arithmetic);
        }

        return OfTriangle(rows, arithmetic);
    }

    private static void BringUpLargest(double[][] rows, int pivot, IArithmetic arithmetic)
    {
        var largest = Enumerable.Range(pivot, rows.Length - pivot).MaxBy(i => arithmetic.Abs(rows[i][pivot]));
        (rows[pivot], rows[largest]) = (rows[largest], rows[pivot]);
    }

    private static void Eliminate(double[] row, double[] pivotRow, int pivot, IArithmetic arithmetic)
    {
        var factor = arithmetic.Divide(row[pivot], pivotRow[pivot]);
        row[pivot] = 0;
        for (var j = pivot + 1; j < row.Length; j++)
            row[j] = arithmetic.Subtract(row[j], arithmetic.Multiply(factor, pivotRow[j]));
    }
}
