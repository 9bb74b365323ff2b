using System.Globalization;
using ScoGraph.Steady;

// steady [NODES] [SECONDS]: what steady writing does to a graph, as tables of ratios.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int nodes = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
double seconds = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 3;
LookUps.Run(nodes, TimeSpan.FromSeconds(seconds));
Readers.Run(nodes, TimeSpan.FromSeconds(seconds));
HubWrites.Run(nodes);
ManyTypes.Run();
Churn.Run(TimeSpan.FromSeconds(seconds * 5));
