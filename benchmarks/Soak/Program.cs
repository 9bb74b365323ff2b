using System.Globalization;
using ScoGraph.Soak;

// soak [MINUTES] [FILE] [COMMITS]: one writer, eight readers and one who watches on a graph in a file, with its history; prints a line a
// minute and a table at the end. With COMMITS the file keeps so many of them, without it all. The exit code is 1 where anything was wrong.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
double minutes = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 10;
string file = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), $"soak-{Environment.ProcessId}.scograph");
long? commits = args.Length > 2 ? long.Parse(args[2], CultureInfo.InvariantCulture) : null;
return new SoakRun(file, commits).Run(TimeSpan.FromMinutes(minutes)) ? 0 : 1;
