namespace Grader.Reporting.Pictures;

/// <summary>Where a point of the data lies in the drawing, in pixels.</summary>
internal delegate (double X, double Y) ToPixels(double x, double y);
