namespace Grader.Checks.Diffusion.Images;

/// <summary>The images of a folder that a user has named; each exercise takes them at the size that its network is for.</summary>
/// <param name="Small">In the form of the shipped digits.</param>
/// <param name="Full">As the folder has them.</param>
internal sealed record GivenImages(ImageSet Small, ImageSet Full);
