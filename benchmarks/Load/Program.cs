using System.Globalization;
using ScoGraph.Load;

// load [SECONDS] [CONNECTIONS] [ROUNDS]: what the server does under load on loopback, with credentials, as tables. The server is a process
// of its own, which this program starts as load --serve FOLDER.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["--serve", { } folder])
{
    await LoadServer.Run(folder);
    return;
}

TimeSpan time = TimeSpan.FromSeconds(args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 30);
int connections = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 8;
int rounds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 30;
using LoadServerProcess server = await LoadServerProcess.Start();
await PointLoad.Run(server, time, connections, rounds);
await MixedLoad.Run(server, time, connections * 8);
