using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Text;

/// <summary>
/// Expected strings are those of TorchSharp's own tests (test/TorchSharpTest/TestTorchTensor.cs, Test…To…String) unless said otherwise.
/// </summary>
internal sealed class TensorTextTests
{
    private static readonly float[] numbers = [0.0f, 3.141f, 6.2834f, 3.14152f, 6.28e-06f, -13.141529f, 0.01f, 4713.14f];

    [Test]
    public void Metadata_alone_stands_where_values_are_not_asked_for()
    {
        Assert.That(zeros(2, 3).ToString(), Is.EqualTo("[2x3], type = Float32, device = cpu"));
    }

    [Test]
    public void Julia_s_style_writes_a_number_and_a_row_behind_the_metadata()
    {
        Assert.That(tensor(3.14f).jlstr("E2"), Is.EqualTo("[], type = Float32, device = cpu, value = 3.14E+000"));
        Assert.That(zeros(4).jlstr(), Is.EqualTo("[4], type = Float32, device = cpu\n 0 0 0 0\n"));
    }

    [Test]
    public void Julia_s_style_lets_columns_end_below_each_other_and_is_the_usual_one()
    {
        const string Expected = "[2x4], type = Float32, device = cpu\n        0   3.141 6.2834 3.1415\n 6.28e-06 -13.142   0.01 4713.1\n";
        var t = tensor(numbers, [2, 4]);
        Assert.That(t.jlstr(), Is.EqualTo(Expected));
        Assert.That(t.str(), Is.EqualTo(Expected));
        Assert.That(t.ToString(true), Is.EqualTo(Expected));
    }

    [Test]
    public void Julia_s_style_names_each_matrix_of_a_larger_tensor()
    {
        var t = cat([tensor(numbers), tensor([0.01f, 0, 0, 0, 0, 0, 0, 0])]).reshape(2, 2, 4);
        Assert.That(t.jlstr("0.0000000"), Is.EqualTo(
            "[2x2x4], type = Float32, device = cpu\n[0,..,..] =\n 0.0000000   3.1410000 6.2834000    3.1415200\n"
            + " 0.0000063 -13.1415300 0.0100000 4713.1400000\n\n[1,..,..] =\n 0.0100000 0.0000000 0.0000000 0.0000000\n"
            + " 0.0000000 0.0000000 0.0000000 0.0000000\n"));
        Assert.That(
            stack([t, t]).jlstr(),
            Does.StartWith("[2x2x2x4], type = Float32, device = cpu\n[0,0,..,..] =\n        0   3.141").And.Contains(
                "\n\n[1,1,..,..] =\n 0.01 0 0 0\n"));
    }

    /// <summary>By the rule of TorchSharp's BuildRow: a cell is written if it, a space and three dots have room.</summary>
    [Test]
    public void Julia_s_style_cuts_rows_at_the_width()
    {
        Assert.That(ones(100).jlstr(width: 10), Is.EqualTo("[100], type = Float32, device = cpu\n 1 1 1 ...\n"));
        Assert.That(tensor(new[,] { { 1f, 1, 1, 1 }, { 1, 1, 1234, 1 } }).jlstr(width: 10), Does.EndWith("\n 1 1 ...\n 1 1 ...\n"));
    }

    [Test]
    public void NumPy_s_style_nests_lists_and_leaves_a_line_more_for_each_dimension()
    {
        Assert.That(zeros(4).npstr(), Is.EqualTo("[0, 0, 0, 0]"));
        Assert.That(tensor(numbers, [2, 4]).npstr(), Is.EqualTo("[[0, 3.141, 6.2834, 3.1415]\n [6.28e-06, -13.142, 0.01, 4713.1]]"));
        var t = cat([tensor(numbers), tensor([0.01f, 0, 0, 0, 0, 0, 0, 0])]).reshape(2, 2, 4);
        Assert.That(
            t.npstr(),
            Is.EqualTo("[[[0, 3.141, 6.2834, 3.1415]\n  [6.28e-06, -13.142, 0.01, 4713.1]]\n\n [[0.01, 0, 0, 0]\n  [0, 0, 0, 0]]]"));
        Assert.That(
            stack([t, t]).npstr(),
            Does.EndWith(
                "]]]\n\n\n [[[0, 3.141, 6.2834, 3.1415]\n   [6.28e-06, -13.142, 0.01, 4713.1]]\n\n  [[0.01, 0, 0, 0]\n   [0, 0, 0, 0]]]]"));
    }

    [Test]
    public void NumPy_s_style_shows_the_first_and_last_three_of_more_than_six()
    {
        Assert.That(ones(100, int32).npstr(), Is.EqualTo("[1, 1, 1, ... 1, 1, 1]"));
        Assert.That((arange(1, 10001) * 2 + 5).reshape(100, 100).to(float32).npstr(), Is.EqualTo(
            "[[7, 9, 11, ... 201, 203, 205]\n [207, 209, 211, ... 401, 403, 405]\n [407, 409, 411, ... 601, 603, 605]\n ...\n"
            + " [19407, 19409, 19411, ... 19601, 19603, 19605]\n [19607, 19609, 19611, ... 19801, 19803, 19805]\n"
            + " [19807, 19809, 19811, ... 20001, 20003, 20005]]"));
    }

    [Test]
    public void CSharp_s_style_writes_array_expressions_behind_the_metadata()
    {
        Assert.That(zeros(4).cstr(), Is.EqualTo("[4], type = Float32, device = cpu, value = float [] {0f, 0f, 0f, 0f}"));
        Assert.That(
            ones(2, 10, int32).cstr(),
            Is.EqualTo("[2x10], type = Int32, device = cpu, value = \nint [,] {\n {1, 1, 1, ... 1, 1, 1},\n {1, 1, 1, ... 1, 1, 1}\n}"));
        Assert.That(zeros(2, 2, 4).cstr(), Is.EqualTo(
            "[2x2x4], type = Float32, device = cpu, value = \nfloat [,,] "
            + "{\n {{0f, 0f, 0f, 0f},\n  {0f, 0f, 0f, 0f}},\n {{0f, 0f, 0f, 0f},\n  {0f, 0f, 0f, 0f}}\n}"));
    }

    [Test]
    public void CSharp_s_style_writes_a_plain_number_without_the_suffix_of_its_type()
    {
        Assert.That(tensor(0f).cstr(), Is.EqualTo("[], type = Float32, device = cpu, value = 0"));
        Assert.That(tensor(2L).cstr(), Does.EndWith("value = 2"));
    }

    [Test]
    public void CSharp_s_style_shows_the_first_and_last_three_of_more_than_six()
    {
        var t = (arange(0, 100) * 2 + 1).to(float32).reshape(10, 10);
        Assert.That(t.cstr(), Does.EndWith(
            "\n {41f, 43f, 45f, ... 55f, 57f, 59f},\n ...\n {141f, 143f, 145f, ... 155f, 157f, 159f},\n "
            + "{161f, 163f, 165f, ... 175f, 177f, 179f},\n"
            + " {181f, 183f, 185f, ... 195f, 197f, 199f}\n}"));
    }

    /// <summary>Other element types and empty tensors, which TorchSharp's own tests do not cover.</summary>
    [Test]
    public void Every_type_and_every_shape_has_a_text()
    {
        Assert.That(tensor(new[] { true, false }).cstr(), Does.EndWith("bool [] {true, false}"));
        Assert.That(tensor(new[] { true, false }).npstr(), Is.EqualTo("[True, False]"));
        Assert.That(tensor(2L).npstr(), Is.EqualTo("2"));
        Assert.That(zeros(0).npstr(), Is.EqualTo("[]"));
        Assert.That(zeros(0, 3).jlstr(), Is.EqualTo("[0x3], type = Float32, device = cpu\n"));
        Assert.That(zeros(0).cstr(), Does.EndWith("float [] {}"));
    }
}
