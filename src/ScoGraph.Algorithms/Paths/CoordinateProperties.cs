namespace ScoGraph.Algorithms.Paths;

/// <summary>The two node properties that hold a place.</summary>
/// <param name="First">The latitude in degrees, or the abscissa.</param>
/// <param name="Second">The longitude in degrees, or the ordinate.</param>
/// <param name="OnEarth">Whether they are latitude and longitude.</param>
internal sealed record CoordinateProperties(string First, string Second, bool OnEarth);
